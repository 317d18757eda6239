package org.shubbak.kiosk.journey;

import java.util.List;

/// @param effects in this order, after the step is shown
public record Next(Step step, List<Effect> effects) {
    public Next {
        effects = List.copyOf(effects);
    }

    static Next to(Step step, Effect... effects) {
        return new Next(step, List.of(effects));
    }
}
