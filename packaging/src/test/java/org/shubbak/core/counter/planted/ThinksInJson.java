package org.shubbak.core.counter.planted;

import tools.jackson.databind.JsonNode;

/// A planted fault: JSON in the counter.
record ThinksInJson(JsonNode node) {}
