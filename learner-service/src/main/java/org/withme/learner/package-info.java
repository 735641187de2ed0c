/**
 * The learner's own service: one package per feature, named as in the domain document. A feature uses another only
 * through its public types. Everything that changes a learner is one transaction with its events.
 */
package org.withme.learner;
