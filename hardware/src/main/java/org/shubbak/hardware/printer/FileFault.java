package org.shubbak.hardware.printer;

import java.util.stream.Stream;
import org.shubbak.core.text.Problem;

/// What is wrong at one place of a data file.
/// @param place the path of the field, for example `lines[2].label.ar`; the name of the file where all of it is meant
/// @param reason its arguments without the place
public record FileFault(String place, Problem reason) {

    /// For whoever wrote the file. The first argument of each such sentence is the place.
    public Problem problem() {
        return new Problem(
                reason.code(),
                Stream.concat(Stream.of(place), reason.arguments().stream()).toList());
    }
}
