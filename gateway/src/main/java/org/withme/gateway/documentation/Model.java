package org.withme.gateway.documentation;

import java.util.List;

/** A named shape: its fields, or the values that it may have. */
record Model(String name, String description, List<Field> fields, List<String> values) {}
