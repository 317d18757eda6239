package org.shubbak.core.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/// The short code that staff read out to the help desk: the same fault in the same place gives the same code, and the
/// code says nothing about the person being served.
public record Incident(String code) {

    public static Incident of(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        CRC32 place = new CRC32();
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("org.shubbak")) {
                place.update((frame.getClassName() + frame.getMethodName()).getBytes(UTF_8));
            }
        }
        CRC32 kind = new CRC32();
        kind.update(root.getClass().getName().getBytes(UTF_8));
        return new Incident(
                String.format(Locale.ROOT, "%04X-%04X", kind.getValue() & 0xFFFF, (place.getValue() >> 8) & 0xFFFF));
    }

    /// Of something that is wrong around the program rather than in it.
    public static Incident of(List<Problem> problems) {
        CRC32 codes = new CRC32();
        problems.forEach(problem -> codes.update((problem.code() + problem.arguments()).getBytes(UTF_8)));
        return new Incident(
                String.format(Locale.ROOT, "%04X-%04X", (codes.getValue() >> 16) & 0xFFFF, codes.getValue() & 0xFFFF));
    }

    /// Kinds and places of a fault and its causes, for a log. Without their texts: these may hold what a person typed.
    public static String places(Throwable fault) {
        StringBuilder places = new StringBuilder();
        for (Throwable t = fault; t != null; t = t.getCause()) {
            places.append(t.getClass().getName()).append('\n');
            for (StackTraceElement frame : t.getStackTrace()) {
                places.append("    at ").append(frame).append('\n');
            }
        }
        return places.toString();
    }
}
