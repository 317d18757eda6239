package org.shubbak.packaging.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A small disk of its own in a file, with a real file system on it, that may lose its power.
final class LoopDisk implements AutoCloseable {
    private final Path image;
    private final Path mountPoint;
    private final Cut cut = new Cut();

    private LoopDisk(Path image, Path mountPoint) {
        this.image = image;
        this.mountPoint = mountPoint;
    }

    /// Why there can be none on this machine; empty when there can.
    static Optional<String> hindrance() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.of("this is not Linux");
        }
        if (!System.getProperty("user.name").equals("root") || !Files.isWritable(Path.of("/dev/loop-control"))) {
            return Optional.of("loop devices need root");
        }
        return java.util.stream.Stream.of("mkfs.ext4", "mount", "umount")
                .filter(tool -> !Commands.installed(tool))
                .map(tool -> tool + " is not installed")
                .findFirst();
    }

    /// Made and mounted.
    static LoopDisk make(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path image = folder.toRealPath().resolve("disk.img");
        Path mountPoint = Files.createDirectories(folder.toRealPath().resolve("disk"));
        Commands.run("truncate", "-s", megabytes + "M", image.toString());
        Commands.run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        LoopDisk disk = new LoopDisk(image, mountPoint);
        disk.mount();
        return disk;
    }

    Path image() {
        return image;
    }

    Path path() {
        return mountPoint;
    }

    /// A file system that is still shut down would read as if everything were lost.
    void mount() throws IOException, InterruptedException {
        Commands.run("mount", "-o", "loop", image.toString(), mountPoint.toString());
        String line = MountTable.of(mountPoint).orElse("");
        if (!line.contains(" - ext4 /dev/loop") || line.contains("shutdown")) {
            throw new IllegalStateException("not freshly mounted: " + line);
        }
    }

    /// @return the machine's steady clock just before the cut
    long cut() throws IOException {
        return cut.cut(mountPoint, image);
    }

    /// May be busy for some moments after its last user died.
    void unmount() throws IOException, InterruptedException {
        Process pause = new ProcessBuilder("cat").start();
        try {
            for (int attempt = 0; MountTable.of(mountPoint).isPresent(); attempt++) {
                Commands.Result result = Commands.tried("umount", mountPoint.toString());
                if (result.code() != 0 && attempt > 100) {
                    throw new IllegalStateException("stays mounted: " + result.words());
                }
                if (result.code() != 0 && pause.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("cat ended");
                }
            }
        } finally {
            pause.destroy();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            unmount();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stays mounted: " + mountPoint, e);
        }
    }
}
