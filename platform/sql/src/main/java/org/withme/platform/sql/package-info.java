/**
 * Statements in SQL (ADR 35): {@code Jdbi} is injected and speaks to the service's database, in the running transaction if
 * there is one. What fails is a {@code JdbiException} above the {@code SQLException}, which {@code platform/problem} knows.
 */
package org.withme.platform.sql;
