package org.shubbak.hub;

import io.javalin.config.RoutesConfig;

/// Some of what the hub answers.
interface Routes {
    void in(RoutesConfig routes);
}
