package org.shubbak.packaging.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.shubbak.packaging.program.Program;
import org.shubbak.ui.fx.Desktop;
import org.shubbak.ui.fx.UncaughtFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The whole product on this machine, with a panel beside it; or the tour, which needs no display.
@Command(name = "demo", description = "The whole product on this machine.", mixinStandardHelpOptions = true)
public final class DemoMain implements Callable<Integer> {
    private static final int DID_NOT_HAPPEN = 1;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "where the demonstration keeps its data")
    private Path data = Path.of("");

    @Option(names = "--tour", paramLabel = "DIR", description = "drive everything without a display; pictures go here")
    private @Nullable String tour;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DemoMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (tour != null && !tour.isBlank()) {
            return tour(Path.of(tour).toAbsolutePath());
        }
        if (Desktop.trouble().isPresent()) {
            System.err.println("There is no display. Start this in a desktop session or under xvfb-run,"
                    + " or take the tour, which needs none: ./mvnw -Pdemo -Dtour=DIR");
            return DID_NOT_HAPPEN;
        }
        try (DemoOffice office = DemoOffice.open(data);
                Program kiosk = window(office, "kiosk", "org.shubbak.kiosk.KioskMain", "--windowed", "--at=0,0");
                Program clerk = window(office, "clerk", "org.shubbak.clerk.ClerkMain", "--at=552,0")) {
            System.out.println(
                    "The kiosk and the counter open beside this panel. Clerk c-101 has PIN 2468. The technician"
                            + " has PIN 8642: F11 at the counter's sign-in, Ctrl+F12 at the kiosk.");
            UncaughtFault fault = new UncaughtFault(
                    incident -> System.err.println("This should not have happened: incident " + incident.code()));
            boolean shown = Desktop.show(fault, stage -> new DemoPanel(office, fault).open(stage))
                    .isEmpty();
            return shown && kiosk.running() && clerk.running() ? 0 : DID_NOT_HAPPEN;
        } catch (IOException e) {
            return failed(e);
        }
    }

    private Program window(DemoOffice office, String name, String mainClass, String... options) throws IOException {
        Path folder = name.equals("kiosk") ? office.kioskFolder() : office.clerkFolder();
        List<String> arguments = new ArrayList<>(List.of("--data", folder.toString()));
        arguments.addAll(List.of(options));
        return Program.modest(name, data, mainClass, arguments);
    }

    private int tour(Path pictures) {
        Headless.choose();
        try (DemoOffice office =
                DemoOffice.open(data.resolve("tour-" + ProcessHandle.current().pid()))) {
            new Tour(office, pictures).run();
            System.out.println("The tour is complete: " + pictures);
            return 0;
        } catch (IOException | TourFailed e) {
            return failed(e);
        } finally {
            Platform.exit();
        }
    }

    private static int failed(Exception e) {
        System.err.println("The demonstration stopped: " + e.getMessage()
                + (e.getCause() == null ? "" : " (" + e.getCause() + ")"));
        return DID_NOT_HAPPEN;
    }
}
