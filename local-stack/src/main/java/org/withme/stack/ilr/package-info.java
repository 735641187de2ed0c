/**
 * ILR returns of colleges that do not exist, made from a seed: the same settings give the same bytes. People, places and aims are
 * invented; telephone numbers, mail addresses and postcodes come from the ranges that are reserved for fiction.
 */
package org.withme.stack.ilr;
