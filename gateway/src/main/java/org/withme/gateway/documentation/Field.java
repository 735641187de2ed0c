package org.withme.gateway.documentation;

/** A member of a model, or a parameter of an operation, which then says where it stands. */
record Field(String name, String where, boolean required, Type type, String description, String example) {}
