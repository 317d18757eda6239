package org.shubbak.core.application;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.text.LocalText;

/// Questions for tests.
final class Fields {
    private Fields() {}

    static Field.Info required() {
        return info(true, null);
    }

    static Field.Info optional() {
        return info(false, null);
    }

    static Field.Info pattern(String pattern) {
        return info(true, pattern);
    }

    private static Field.Info info(boolean required, @Nullable String pattern) {
        return new Field.Info(
                "question", new LocalText("سؤال", "Question"), required, false, true, pattern, false, null, null);
    }
}
