package org.shubbak.packaging.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shubbak.clerk.signin.ClerkRoll;
import org.shubbak.hardware.technician.TechnicianRoll;

/// A small office on this machine: a hub, a kiosk's and a counter's simulated devices, and the folders of both
/// stations.
/// Every device and the hub is a program of its own.
final class DemoOffice implements AutoCloseable {
    private final Path folder;
    private final HubSwitch hub;
    private final DeskDevices kiosk;
    private final DeskDevices clerk;

    private DemoOffice(Path folder, HubSwitch hub, DeskDevices kiosk, DeskDevices clerk) {
        this.folder = folder;
        this.hub = hub;
        this.kiosk = kiosk;
        this.clerk = clerk;
    }

    static DemoOffice open(Path folder) throws IOException {
        Files.createDirectories(folder);
        HubSwitch hub = HubSwitch.on(folder);
        DeskDevices kiosk = DeskDevices.start("kiosk", folder);
        DeskDevices clerk = DeskDevices.start("clerk", folder);
        DemoOffice office = new DemoOffice(folder, hub, kiosk, clerk);
        StationFolder.write(office.kioskFolder(), "ram-kiosk-1", "01", kiosk.ports(), hub.address());
        StationFolder.write(office.clerkFolder(), "ram-counter-4", "04", clerk.ports(), hub.address());
        ClerkRoll.writeDemonstration(office.clerkFolder().resolve("clerks.json"));
        for (Path station : List.of(office.kioskFolder(), office.clerkFolder())) {
            if (!TechnicianRoll.writeDemonstration(station)) {
                throw new IOException("no technician could be enrolled in " + station);
            }
        }
        return office;
    }

    Path kioskFolder() {
        return folder.resolve("kiosk");
    }

    Path clerkFolder() {
        return folder.resolve("clerk");
    }

    Path folder() {
        return folder;
    }

    /// Where a station's printer leaves its paper.
    Path papers(String station) {
        return folder.resolve(station + "-paper");
    }

    HubSwitch hub() {
        return hub;
    }

    DeskDevices kiosk() {
        return kiosk;
    }

    DeskDevices clerk() {
        return clerk;
    }

    @Override
    public void close() {
        kiosk.close();
        clerk.close();
        hub.close();
    }
}
