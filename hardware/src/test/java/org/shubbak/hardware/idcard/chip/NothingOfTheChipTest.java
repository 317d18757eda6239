package org.shubbak.hardware.idcard.chip;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.device.ChipOutcome;
import org.shubbak.hardware.simulator.passport.PassportFault;
import org.shubbak.hardware.simulator.passport.VirtualPassport.Access;
import org.slf4j.LoggerFactory;

/// Everything is logged that can be, every fault happens, and nothing of the holder is in what was written: not as
/// text, not as the hexadecimal digits of a command or a file.
@Timeout(120)
class NothingOfTheChipTest {
    private static final List<String> THEIRS = List.of("1234567", "NAJJAR", "YOUSEF", "900000001", "900115");

    @TempDir
    private Path folder = Path.of("");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> written = new ArrayList<>();
    private final Logger library = Logger.getLogger("");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            written.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private ch.qos.logback.classic.Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("org.shubbak");
    }

    @BeforeEach
    void logEverything() {
        log.list = new CopyOnWriteArrayList<>(); // a simulator may still log while it is read
        log.start();
        root().addAppender(log);
        root().setLevel(Level.TRACE);
        handler.setLevel(java.util.logging.Level.ALL);
        library.setLevel(java.util.logging.Level.ALL);
        library.addHandler(handler);
    }

    @AfterEach
    void logAsBefore() {
        library.removeHandler(handler);
        library.setLevel(java.util.logging.Level.INFO);
        root().detachAppender(log);
        root().setLevel(null);
    }

    @Test
    void theHolderIsInNoLogAndNoFileWhateverGoesWrong() throws IOException {
        FakeReaders readers = new FakeReaders("one");
        FakeReaders.Slot slot = readers.slots.getFirst();
        SmartCardReader reader = new SmartCardReader(
                new CardReaders("one", readers),
                Passports.countries(folder, Passports.ISSUER),
                SmartCardReader.Face.FOR_A_CLERK,
                Passports.CLOCK);
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = files(temporary);
        List<ChipOutcome> outcomes = new ArrayList<>();
        for (Access access : Access.values()) {
            for (PassportFault fault : PassportFault.values()) {
                slot.put(Passports.of(access, fault));
                slot.pulledAt = fault == PassportFault.SLOW ? 9 : 0;
                outcomes.add(reader.read(Passports.key(), Duration.ofMillis(300)));
                slot.put(Passports.of(access, fault));
                outcomes.add(reader.read(Passports.wrongKey(), Duration.ofMillis(300)));
            }
        }

        outcomes.forEach(outcome -> written.add(outcome.toString()));
        written.add(Passports.key().toString());
        log.list.forEach(event ->
                written.add(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy())));
        for (Path file : files(temporary)) {
            if (!before.contains(file)) {
                written.add(read(file));
            }
        }
        assertThat(outcomes)
                .anyMatch(ChipOutcome.Read.class::isInstance)
                .anyMatch(ChipOutcome.Tampered.class::isInstance);
        assertThat(written).isNotEmpty();
        assertThat(written.stream().flatMap(NothingOfTheChipTest::found)).isEmpty();
        assertThat(found("x " + HexFormat.of().formatHex("NAJJAR".getBytes(StandardCharsets.US_ASCII))))
                .hasSize(1);
    }

    private static Stream<String> found(String text) {
        String digits = text.toLowerCase(Locale.ROOT).replaceAll("[ :,]", "");
        return THEIRS.stream()
                .filter(mark -> text.contains(mark)
                        || digits.contains(HexFormat.of().formatHex(mark.getBytes(StandardCharsets.US_ASCII))));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return ""; // another program's, and gone meanwhile: nothing of it is on the disk
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
