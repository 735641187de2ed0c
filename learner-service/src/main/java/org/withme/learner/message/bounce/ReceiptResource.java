package org.withme.learner.message.bounce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(CarrierMechanism.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
class ReceiptResource {

    private final TakingReceipts taking;

    ReceiptResource(TakingReceipts taking) {
        this.taking = taking;
    }

    @POST
    @RolesAllowed(ReceiptsAccess.CARRIER)
    @Operation(summary = "Say what became of a message that a carrier took")
    @APIResponse(responseCode = "204", description = "Heard; also what is no message of ours.")
    public void takeReceipt(TakeReceipt receipt) {
        taking.take(receipt);
    }
}
