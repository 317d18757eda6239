package org.shubbak.hardware.simulator;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// How a simulated reader wraps what it read.
/// @param obeys whether it reads only when it was armed, once, and answers Inquire, as the Elyctis IDBOX does
record ReaderFraming(String before, String label, String separator, String after, int lengthHeader, boolean obeys) {

    static ReaderFraming of(JsonNode node) {
        return new ReaderFraming(
                node.path("before").asString(""),
                node.path("label").asString(""),
                node.path("separator").asString(""),
                node.path("after").asString(""),
                node.path("lengthHeader").asInt(-1),
                node.path("obeys").asBoolean(false));
    }

    String wrap(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : separator)
                    .append(label.replace("{}", Integer.toString(i + 1)))
                    .append(lines.get(i));
        }
        String header = lengthHeader < 0
                ? ""
                : new String(
                        new char[] {(char) lengthHeader, (char) (text.length() >> 8), (char) (text.length() & 0xff)});
        return header + before + text + after;
    }
}
