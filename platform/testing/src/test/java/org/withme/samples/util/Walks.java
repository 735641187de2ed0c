package org.withme.samples.util;

class Walks {}
