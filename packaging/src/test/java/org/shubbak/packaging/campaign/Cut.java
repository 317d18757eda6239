package org.shubbak.packaging.campaign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Takes one ext4 file system down as a power cut does: what was not pressed onto it is gone. A wrong target would take
/// down the machine's own, so the file descriptor that is cut is the one that was looked at.
final class Cut {
    /// `_IOR('X', 125, __u32)`: `EXT4_IOC_SHUTDOWN`.
    private static final long SHUTDOWN = 0x8004587DL;
    /// `EXT4_GOING_FLAGS_NOLOGFLUSH`: neither journal nor data is flushed first.
    private static final int NO_LOG_FLUSH = 2;

    private static final long STAT_BYTES = 512;

    private final Open open;
    private final Look fstat;
    private final Control ioctl;
    private final Close close;

    public interface Open {
        int open(MemorySegment path, int flags);
    }

    public interface Look {
        int fstat(int descriptor, MemorySegment stat);
    }

    public interface Control {
        int ioctl(int descriptor, long request, MemorySegment argument);
    }

    public interface Close {
        int close(int descriptor);
    }

    Cut() {
        Linker.Option variadic = Linker.Option.firstVariadicArg(2);
        this.open = call(Open.class, "open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), variadic);
        this.fstat = call(Look.class, "fstat", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
        this.ioctl =
                call(Control.class, "ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), variadic);
        this.close = call(Close.class, "close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    }

    @SuppressWarnings("restricted")
    private static <T> T call(Class<T> form, String name, FunctionDescriptor shape, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        MethodHandle handle = linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape, options);
        return MethodHandleProxies.asInterfaceInstance(form, handle);
    }

    /// @param image the file that must lie behind the mount point, else nothing is cut
    /// @return the machine's steady clock just before the cut
    long cut(Path mountPoint, Path image) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment flags = arena.allocate(JAVA_INT);
            flags.set(JAVA_INT, 0, NO_LOG_FLUSH);
            int descriptor = checked("open", open.open(arena.allocateFrom(mountPoint.toString()), 0));
            MemorySegment stat = arena.allocate(STAT_BYTES);
            checked("fstat", fstat.fstat(descriptor, stat));
            assertTarget(stat.get(JAVA_LONG, 0), mountPoint, image);
            long at = System.nanoTime();
            checked("ioctl", ioctl.ioctl(descriptor, SHUTDOWN, flags));
            checked("close", close.close(descriptor));
            return at;
        }
    }

    /// Refuses every target but a loop device on the trial's own image.
    static void assertTarget(long device, Path mountPoint, Path image) throws IOException {
        for (Path never : List.of(
                Path.of("/"),
                Path.of("").toAbsolutePath(),
                mountPoint.toAbsolutePath().resolveSibling("."),
                image.toAbsolutePath(),
                Path.of(System.getProperty("java.io.tmpdir")),
                Path.of(System.getProperty("java.home")))) {
            refuseIf(device == device(never), "the file system of " + never);
        }
        refuseIf(device != device(mountPoint), "not the file system of " + mountPoint);
        long major = (device >>> 8) & 0xfff;
        long minor = (device & 0xff) | ((device >>> 12) & 0xfff00);
        String number = String.format(Locale.ROOT, "%d:%d", major, minor);
        String mount = MountTable.of(mountPoint).orElse("");
        refuseIf(!mount.contains(" " + number + " "), mountPoint + " is not mounted from " + number);
        refuseIf(!mount.contains(" - ext4 /dev/loop"), mountPoint + " is not ext4 on a loop device");
        Path backing = Path.of("/sys/dev/block", number, "loop", "backing_file");
        refuseIf(Files.notExists(backing), number + " is no loop device");
        String file = Files.readString(backing).strip();
        refuseIf(!file.equals(image.toRealPath().toString()), "the loop device lies on " + file);
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalStateException("nothing is cut: " + why);
        }
    }

    private static long device(Path path) throws IOException {
        return (Long) Files.getAttribute(path, "unix:dev");
    }

    private static int checked(String call, int result) {
        refuseIf(result < 0, call + " failed");
        return result;
    }
}
