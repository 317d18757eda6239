package org.shubbak.packaging.demo;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.shubbak.ui.fx.UncaughtFault;

/// Drives kiosk and counter through everything, in both languages and both shapes, and gathers what people will look
/// at:
/// a numbered picture of every page, the printed receipts, and the bytes that passed.
final class Tour {
    private final DemoOffice office;
    private final Path folder;

    Tour(DemoOffice office, Path folder) {
        this.office = office;
        this.folder = folder;
    }

    void run() throws TourFailed, IOException {
        Files.createDirectories(folder);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        Album album = new Album(folder);
        KioskTour kiosk = new KioskTour(office, album);
        kiosk.run();
        new ClerkTour(office, album).run();
        new TechnicianTour(office, album).run();
        panel(album);
        gather("kiosk");
        gather("clerk");
    }

    private void panel(Album album) throws TourFailed {
        Stage stage = Pilot.onFx(Stage::new);
        Pilot pilot = new Pilot(stage::getScene);
        Pilot.onFx(() -> {
            new DemoPanel(office, new UncaughtFault(incident -> {})).open(stage);
            return true;
        });
        pilot.press("kiosk-paperIn");
        album.picture(pilot, "panel-ar");
        pilot.press("language");
        album.picture(pilot, "panel-en");
        Pilot.onFx(() -> {
            stage.hide();
            return true;
        });
    }

    private void gather(String station) throws IOException {
        copyAll(office.papers(station), "receipt-" + station + "-", ".png");
        for (String device : List.of("reader", "printer", "terminal")) {
            String name = station + "-" + device + "-transcript.txt";
            Path transcript = office.folder().resolve(name);
            if (Files.exists(transcript)) {
                Files.copy(transcript, folder.resolve(name), REPLACE_EXISTING);
            }
        }
    }

    private void copyAll(Path from, String prefix, String ending) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                Files.copy(file, folder.resolve(prefix + file.getFileName()), REPLACE_EXISTING);
            }
        }
    }
}
