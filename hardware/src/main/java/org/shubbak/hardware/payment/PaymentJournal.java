package org.shubbak.hardware.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// The command line's memory of payments: JSON Lines, each line on disk before the step it allows. One process holds
/// it at a time. A last line that a power cut left half written is not a fact and is cut off.
final class PaymentJournal implements AutoCloseable {
    private final FileChannel file;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final List<JournalEntry> entries = new ArrayList<>();

    private PaymentJournal(FileChannel file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// @throws IOException when the file cannot be read or written, is no journal, or another process holds it
    static PaymentJournal open(Path path, Clock clock) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            PaymentJournal journal = new PaymentJournal(file, clock);
            journal.hold();
            journal.read();
            return journal;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void hold() throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw new IOException("another payment is running with this journal");
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("another payment is running with this journal", e);
        }
    }

    private void read() throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (all.hasRemaining() && file.read(all, all.position()) >= 0) {
            // until the whole file is there
        }
        String text = new String(all.array(), UTF_8);
        int whole = text.lastIndexOf('\n') + 1;
        file.truncate(text.substring(0, whole).getBytes(UTF_8).length);
        for (String line : text.substring(0, whole).lines().toList()) {
            try {
                entries.add(json.readValue(line, JournalEntry.class));
            } catch (JacksonException e) {
                throw new IOException("this file is not a payment journal", e);
            }
        }
        file.position(file.size());
    }

    void intent(UUID payment, JournalEntry.Intent intent) throws IOException {
        write(payment, new Fact("intent", intent, null, null, null, null));
    }

    void step(UUID payment, String event, @Nullable TerminalResult result) throws IOException {
        write(payment, new Fact(event, null, result, null, null, null));
    }

    void slip(UUID payment, TerminalSlip slip) throws IOException {
        write(payment, new Fact("slip", null, null, slip, null, null));
    }

    /// The terminal has closed its day: what comes after counts anew.
    void dayClosed(UUID id, @Nullable Problem note) throws IOException {
        write(id, new Fact("dayClosed", null, null, null, null, note));
    }

    void outcome(UUID payment, PaymentReport report) throws IOException {
        write(
                payment,
                new Fact(
                        "outcome", null, report.result(), null, report.outcome().name(), report.reason()));
    }

    private record Fact(
            String event,
            JournalEntry.@Nullable Intent intent,
            @Nullable TerminalResult result,
            @Nullable TerminalSlip slip,
            @Nullable String outcome,
            @Nullable Problem reason) {}

    private void write(UUID payment, Fact fact) throws IOException {
        JournalEntry entry = new JournalEntry(
                clock.instant().toString(),
                payment.toString(),
                fact.event(),
                fact.intent(),
                fact.result(),
                fact.slip(),
                fact.outcome(),
                fact.reason());
        ByteBuffer line = ByteBuffer.wrap((json.writeValueAsString(entry) + "\n").getBytes(UTF_8));
        while (line.hasRemaining()) {
            file.write(line);
        }
        file.force(true);
        entries.add(entry);
    }

    /// The payment that blocks the terminal: begun, and not settled.
    Optional<OpenPayment> open() {
        return last().filter(payment -> !payment.settled());
    }

    /// The youngest payment with all that is known of it.
    Optional<OpenPayment> last() {
        return payments(0).reduce((earlier, later) -> later);
    }

    /// A payment that was made, by the terminal's receipt number; the youngest where the terminal counted round.
    Optional<OpenPayment> paid(String receipt) {
        return payments(0)
                .filter(OpenPayment::paid)
                .filter(payment -> payment.result() != null
                        && receipt.equals(payment.result().receiptNumber()))
                .reduce((earlier, later) -> later);
    }

    /// Whether this payment was taken back.
    boolean isReversed(OpenPayment payment) {
        TerminalResult made = payment.result();
        return payments(0)
                .filter(other -> other.kind() == JournalEntry.Kind.REVERSAL && other.counted() != 0)
                .map(other -> other.intent().original())
                .anyMatch(original -> original != null && original.sameTransaction(made));
    }

    /// What our side counts in this currency since the terminal last closed its day, in minor units.
    long ofOpenDay(CurrencyCode currency) {
        int start = 0;
        for (int at = 0; at < entries.size(); at++) {
            start = entries.get(at).event().equals("dayClosed") ? at + 1 : start;
        }
        return payments(start)
                .filter(payment -> payment.request().amount().currency() == currency)
                .mapToLong(OpenPayment::counted)
                .sum();
    }

    private Stream<OpenPayment> payments(int from) {
        return entries.stream()
                .skip(from)
                .filter(entry -> entry.intent() != null)
                .map(intent -> payment(intent.payment()));
    }

    /// All that is known of one payment.
    OpenPayment payment(String id) {
        return OpenPayment.of(
                entries.stream().filter(entry -> entry.payment().equals(id)).toList());
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
