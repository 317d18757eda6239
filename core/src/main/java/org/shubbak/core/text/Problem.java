package org.shubbak.core.text;

import java.util.List;

/// Something that went wrong, as a stable code. The sentence that tells the person what to do stands under
/// `problem.<code>` in the text files, in both languages. Arguments never hold personal data: problems are logged.
public record Problem(String code, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String code, String... arguments) {
        return new Problem(code, List.of(arguments));
    }
}
