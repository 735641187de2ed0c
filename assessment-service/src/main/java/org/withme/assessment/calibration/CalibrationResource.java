package org.withme.assessment.calibration;

import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.QUALITY_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/assessment/calibration")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({IQA, QUALITY_MANAGER})
@Tag(name = "Calibration")
class CalibrationResource {

    private final ReadingCalibration reading;

    CalibrationResource(ReadingCalibration reading) {
        this.reading = reading;
    }

    @GET
    @Operation(summary = "How far judgements differ at your college")
    @APIResponse(responseCode = "200", description = "Of the college and each framework.")
    public CalibrationView readCalibration() {
        return reading.read();
    }
}
