package org.withme.assessment.result;

/** Whether a result travels, and why (A3). */
record Travels(boolean portable, String statement) {}
