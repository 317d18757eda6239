package org.shubbak.hardware.printer;

/// What is wrong at one place of a data file, in a sentence for whoever wrote the file.
/// @param place the path of the field, for example `lines[2].label.ar`; empty for the file as a whole
public record FileFault(String place, String reason) {
    @Override
    public String toString() {
        return place.isEmpty() ? reason : place + ": " + reason;
    }
}
