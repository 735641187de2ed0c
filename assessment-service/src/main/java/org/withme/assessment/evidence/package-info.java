/**
 * What a learner hands in for an assessment: files, links and text, each for any of its criteria (A4, A5). Each submission gets a
 * receipt with number, time and SHA-256, and is kept: what comes under the name of an earlier piece is that piece's next version,
 * and the same content again gets the receipt that there is. A file is whole and on the disk before its row is written, and its row
 * before the answer, so nothing that was acknowledged is lost, however the process ends. What a file is, is read from its content; it
 * is never opened, unpacked, executed or shown, and goes out as something to save. The learner alone decides who sees a piece, until
 * the result is published. Publishes {@code assessment.evidence-submitted.v1}.
 */
package org.withme.assessment.evidence;
