package org.shubbak.ui.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.Scene;

/// Style sheets made from the colour roles of a `Look`: the only place where colours and letter sizes come from.
public final class Theme {
    private static final Pattern LENGTH = Pattern.compile("(-fx-font-size:\\s*)?(\\d+(?:\\.\\d+)?)px");

    /// What the base theme calls its colours, and the role that stands for each here.
    private static final Map<String, String> BASE = Map.ofEntries(
            Map.entry("fg-default", "ink"),
            Map.entry("fg-muted", "quiet"),
            Map.entry("fg-subtle", "quiet"),
            Map.entry("fg-emphasis", "on-action"),
            Map.entry("bg-default", "card"),
            Map.entry("bg-overlay", "card"),
            Map.entry("bg-subtle", "sand"),
            Map.entry("bg-inset", "paper"),
            Map.entry("border-default", "edge"),
            Map.entry("border-muted", "line"),
            Map.entry("border-subtle", "line"),
            Map.entry("shadow-default", "shadow"),
            Map.entry("neutral-emphasis-plus", "deep"),
            Map.entry("neutral-emphasis", "quiet"),
            Map.entry("neutral-muted", "dune"),
            Map.entry("neutral-subtle", "sand"),
            Map.entry("accent-fg", "action"),
            Map.entry("accent-emphasis", "action"),
            Map.entry("accent-muted", "action"),
            Map.entry("accent-subtle", "tint"),
            Map.entry("warning-fg", "amber"),
            Map.entry("danger-fg", "brick"),
            Map.entry("danger-emphasis", "brick"),
            Map.entry("danger-muted", "brick"));

    private Theme() {}

    /// Dresses a window, again whenever the look changes.
    public static void dress(Scene scene, Look look) {
        Fonts.load();
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(address(css(look)));
    }

    /// The whole sheet as text.
    public static String css(Look look) {
        StringBuilder css = new StringBuilder(".root {\n");
        look.palette().roles().forEach((role, colour) -> css.append("-sb-" + role + ": " + colour + ";\n"));
        BASE.forEach((base, role) -> css.append("-color-" + base + ": -sb-" + role + ";\n"));
        css.append("}\n");
        css.append(LENGTH.matcher(TouchSize.raised(
                        sheet("common.css") + sheet(look.medium().sheet()), look.finger()))
                .replaceAll(length -> scaled(length, look)));
        return css.toString();
    }

    private static String scaled(MatchResult length, Look look) {
        String declared = length.group(1);
        double factor = declared == null ? look.scale() : look.scale() * look.textScale();
        String px = String.format(Locale.ROOT, "%.2fpx", Double.parseDouble(length.group(2)) * factor);
        return (declared == null ? "" : declared) + px;
    }

    static String sheet(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the style sheet " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String css) {
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(css.getBytes(UTF_8));
    }
}
