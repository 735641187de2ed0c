package org.withme.learner.message.way;

/** How far the conversation with a mail server has come. */
enum Stage {

    /** Nothing is said of the recipient yet: what goes wrong is between the server and us. */
    GREETING,

    /** The server knows for whom it is, and cannot have the e-mail. */
    RECIPIENT,

    /** The last byte may have arrived, so the server may have taken it. */
    SENT
}
