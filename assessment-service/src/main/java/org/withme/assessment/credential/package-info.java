/**
 * Credentials (A14): a learner takes a published result with them, as Open Badges 3.0, or several in a Comprehensive Learner Record
 * (CLR 2.0), each as a VC-JWT and with a Data Integrity proof ({@code eddsa-rdfc-2022}). Only the learner begins it, only from the
 * result that counts, and it says what the result says: who owned and decided each criterion, and the portability statement. Of the
 * person it says an identifier that the learner chose, or one that stands nowhere else. The issuer is the college
 * ({@code did:web}), with keys that are replaced and go on verifying. A credential is revoked when its result is superseded or it is
 * taken back, which its Bitstring Status List says. Anybody may have one verified, without an account. The contexts of JSON-LD are
 * bundled; nothing is fetched. Publishes {@code assessment.credential-issued.v1} and {@code .credential-taken-back.v1} in the
 * learner's stream.
 */
package org.withme.assessment.credential;
