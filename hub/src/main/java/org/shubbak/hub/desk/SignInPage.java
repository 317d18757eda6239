package org.shubbak.hub.desk;

import org.jspecify.annotations.Nullable;

/// @param problem what is wrong with what was typed; null at first
/// @param name what was typed for it
record SignInPage(Visit visit, @Nullable String problem, String name) {

    String html() {
        return Frame.page(visit, visit.say("desk.signInTitle"), "", html -> {
            html.open("form", "method", "post", "action", "/sign-in", "class", "sign-in");
            html.element("p", visit.say("desk.signInMeaning"));
            if (problem != null) {
                html.element("p", visit.say("problem." + problem), "class", "error", "role", "alert", "id", "problem");
            }
            fields(html);
            html.element("button", visit.say("desk.signIn"), "id", "sign-in");
            html.close();
        });
    }

    private void fields(Html html) {
        html.element("label", visit.say("desk.name"), "for", "name");
        html.single(
                "input",
                "id",
                "name",
                "name",
                "name",
                "value",
                name,
                "required",
                "required",
                "maxlength",
                "64",
                "autocomplete",
                "username",
                "dir",
                "ltr",
                "autofocus",
                "autofocus");
        password(html);
    }

    private void password(Html html) {
        html.element("label", visit.say("desk.password"), "for", "password");
        html.single(
                "input",
                "id",
                "password",
                "name",
                "password",
                "type",
                "password",
                "required",
                "required",
                "maxlength",
                "200",
                "autocomplete",
                "current-password",
                "dir",
                "ltr");
    }
}
