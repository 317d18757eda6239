package org.shubbak.hardware.link;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Keeps the native half of the serial library where only its owner can change it. Left alone the library unpacks
/// itself with mode 0777 into the temporary folder, where any local user may replace code that this program loads. An
/// installation names its own `lib/native` instead, which belongs to whoever installed it; what stands here is for runs
/// from the source tree.
final class SerialLibrary {
    private static final String PLACE = "jSerialComm.library.path";
    private static final Map<String, String> FOLDERS = Map.of("amd64", "x86_64", "aarch64", "armv8_64");

    private SerialLibrary() {}

    /// Has to come before the first touch of the library. Where it cannot help (another system or processor, no home to
    /// write to) the library's own way stands.
    static void prepare() {
        if (System.getProperty(PLACE) == null && System.getProperty("os.name").equals("Linux")) {
            unpack(
                            Path.of(System.getProperty("user.home"), ".cache", "shubbak", "serial"),
                            System.getProperty("os.arch"))
                    .ifPresent(folder -> System.setProperty(PLACE, folder.toString()));
        }
    }

    static Optional<Path> unpack(Path folder, String processor) {
        String inside = "Linux/" + FOLDERS.getOrDefault(processor, "none") + "/libjSerialComm.so";
        try (InputStream in = SerialPort.class.getClassLoader().getResourceAsStream(inside)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] library = in.readAllBytes();
            Path target = folder.resolve(inside);
            Files.createDirectories(target.getParent());
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), library)) {
                // Another program of this station may be starting at the same moment: whole or not at all.
                Path fresh = Files.createTempFile(folder, "serial", ".so");
                Files.write(fresh, library);
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return Optional.of(folder);
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
