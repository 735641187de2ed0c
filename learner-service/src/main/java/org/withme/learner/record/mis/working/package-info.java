/**
 * Leads a return through reading, planning and applying, by a worker on any instance and one at a time per college. It stops
 * for a person when too many would leave (L8) or when it is older than the last one of its year (L7, L9). A stop at any point
 * loses nothing: the job is taken again and begins with the file.
 */
package org.withme.learner.record.mis.working;
