package org.withme.assessment.calibration;

import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.QUALITY_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.assessment.calibration.CalibrationView.FrameworkCalibration;

@Path("/v1/assessment/frameworks/{frameworkId}/calibration")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({IQA, QUALITY_MANAGER})
@Tag(name = "Calibration")
class FrameworkCalibrationResource {

    private final ReadingCalibration reading;

    FrameworkCalibrationResource(ReadingCalibration reading) {
        this.reading = reading;
    }

    @GET
    @Operation(summary = "How far judgements differ in a framework")
    @APIResponse(responseCode = "200", description = "Of the framework and each criterion.")
    public FrameworkCalibration readFrameworkCalibration(@PathParam("frameworkId") UUID id) {
        return reading.read(id);
    }
}
