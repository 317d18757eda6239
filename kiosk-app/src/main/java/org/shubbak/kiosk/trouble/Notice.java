package org.shubbak.kiosk.trouble;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A page that says one thing and what can be done about it.
/// @param tone `attention`, `fault` or `plain`
/// @param reference what staff need to find the application, or null
/// @param actions the primary one first
public record Notice(
        String icon,
        Tone tone,
        ObservableValue<String> title,
        List<ObservableValue<String>> body,
        @Nullable String reference,
        List<Action> actions) {

    public Notice {
        body = List.copyOf(body);
        actions = List.copyOf(actions);
    }

    public enum Tone {
        PLAIN,
        ATTENTION,
        FAULT
    }

    /// @param key of its word
    public record Action(String id, String key, Runnable then) {}
}
