package org.withme.platform.http;

import java.util.UUID;

record Note(UUID id, String text) {}
