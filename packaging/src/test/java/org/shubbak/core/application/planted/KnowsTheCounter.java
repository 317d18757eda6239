package org.shubbak.core.application.planted;

import org.shubbak.core.counter.Actor;

/// A planted fault: an application that knows the counter.
record KnowsTheCounter(Actor actor) {}
