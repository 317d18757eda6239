package org.shubbak.packaging.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the settings of a demonstration station, as a technician would.
final class StationFolder {
    private StationFolder() {}

    static Path write(Path folder, String name, String drawer, DeskDevices.Ports ports, URI hub) throws IOException {
        Files.createDirectories(folder);
        String settings = """
                {
                  "station": {
                    "name": "%NAME%", "officeCode": "RAM", "drawer": "%DRAWER%", "zone": "Asia/Hebron",
                    "office": { "ar": "رام الله والبيرة", "en": "Ramallah and Al-Bireh" }
                  },
                  "hub": "%HUB%",
                  "reader": { "port": "%READER%" },
                  "printer": { "port": "%PRINTER%", "profile": "generic-80mm" },
                  "terminal": { "name": "%NAME%-terminal", "port": "%TERMINAL%", "protocol": "zvt" }
                }
                """.replace("%NAME%", name)
                .replace("%DRAWER%", drawer)
                .replace("%HUB%", hub.toString())
                .replace("%READER%", ports.reader())
                .replace("%PRINTER%", ports.printer())
                .replace("%TERMINAL%", ports.terminal());
        Files.writeString(folder.resolve("station.json"), settings, UTF_8);
        return folder;
    }
}
