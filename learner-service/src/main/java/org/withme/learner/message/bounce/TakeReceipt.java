package org.withme.learner.message.bounce;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery receipt as GOV.UK Notify writes it. Whatever else it says, the recipient above all, is not read.
 *
 * @param reference the id of the message, as it was handed over; another service's is ignored
 * @param status what became of it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TakeReceipt(
        @Schema(
                description = "The id of the message, as it was handed over. What is none of ours is ignored.",
                examples = "01a2269b-bb8f-771c-9673-a71e15067f97",
                maxLength = 200)
        String reference,

        @Schema(
                description =
                        "`delivered`, `permanent-failure`, `temporary-failure` or `technical-failure`. Others are ignored.",
                examples = "delivered",
                maxLength = 100)
        String status) {}
