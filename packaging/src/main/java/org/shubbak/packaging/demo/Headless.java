package org.shubbak.packaging.demo;

/// Chooses the platform that needs no display, before JavaFX starts. The only place that knows which one it is.
final class Headless {
    private Headless() {}

    static void choose() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        // A window larger than the screen makes Monocle fail.
        System.setProperty("headless.geometry", "1920x1920-32");
    }
}
