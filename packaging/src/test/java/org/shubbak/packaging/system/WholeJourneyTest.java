package org.shubbak.packaging.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.CardTerminal;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.counter.PayOutcome;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Settlement;
import org.shubbak.core.counter.Station;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.Backoff;
import org.shubbak.core.sync.HttpHubClient;
import org.shubbak.core.sync.Sender;
import org.shubbak.core.sync.SyncLoop;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.hub.Hub;
import org.shubbak.hub.HubSettings;
import org.shubbak.hub.HubStart;
import org.shubbak.hub.Stations;

/// From a document on the wire to a row at the hub: the drivers and simulators, the counter, the store, the line and
/// the hub are all the real ones.
class WholeJourneyTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private SimulatedDevices devices;
    private Hub hub;
    private StationStore store;
    private SyncLoop sync;
    private Counter counter;
    private PaymentDesk desk;
    private ServiceCatalogue catalogue;

    @BeforeEach
    void openTheOffice() throws Exception {
        devices = new SimulatedDevices(CLOCK);
        hub = startHub(0);
        store = ((StationStore.Opening.Opened) StationStore.open(folder.resolve("station"), CLOCK, new SecureRandom()))
                .store();
        StationIdentity identity = ((StationIdentity.Opening.Opened)
                        StationIdentity.open(folder.resolve("station"), CLOCK, new SecureRandom()))
                .identity();
        sync = new SyncLoop(
                store,
                new HttpHubClient(hub.address(), identity.publicKey()),
                new Sender("ram-kiosk-1", identity),
                CLOCK,
                new Backoff(new Random(1), Duration.ofMillis(20)),
                List.of());
        catalogue = ((CatalogueReading.Complete) CatalogueReader.bundled()).catalogue();
        Station station = new Station(
                "ram-kiosk-1", "RAM", "01", new LocalText("رام الله", "Ramallah"), ZoneId.of("Asia/Hebron"));
        Workplace workplace = new Workplace(store, station, CLOCK, sync::nudge);
        counter = new Counter(workplace, catalogue);
        desk = new PaymentDesk(workplace, new CardTerminal("terminal", null, devices.terminal));
        sync.start();
    }

    @AfterEach
    void closeTheOffice() {
        sync.close();
        store.close();
        hub.close();
        devices.close();
    }

    @Test
    void anApplicationReachesTheHubOnceThoughTheHubWasAwayInTheMiddle() throws Exception {
        Applicant applicant = presentAndRead("pse-passport");
        CitizenApplication application = open(applicant);

        int port = hub.address().getPort();
        hub.close();
        assertThat(desk.card(application, Actor.KIOSK, message -> {})).isInstanceOf(PayOutcome.Paid.class);
        FileOutcome.Filed filed = file(application);
        PrintOutcome printed = devices.printer.print(filed.receipt());
        counter.printed(application.id(), printed, Actor.KIOSK);
        assertThat(printed).isInstanceOfAny(PrintOutcome.Processed.class, PrintOutcome.PrintedConfirmed.class);
        assertThat(qrOf(devices.lastPaper())).isEqualTo(filed.receipt().qr());
        assertThat(sync.status().waiting()).isPositive();

        hub = startHub(port);
        awaitAtTheHub(3);

        assertThat(typesAtTheHub()).containsExactlyInAnyOrder("paid", "submitted", "receipt-printed");
    }

    @Test
    void aLineCutAfterTheChargeIsSettledByLookupAndChargedOnce() throws Exception {
        CitizenApplication application = open(presentAndRead("barcode-id-woman"));
        assertThat(devices.terminalSimulator.command("cut after-charge")).startsWith("ok");

        PayOutcome outcome = desk.card(application, Actor.KIOSK, message -> {});
        if (outcome instanceof PayOutcome.InDoubt) {
            assertThat(desk.settle()).isInstanceOf(Settlement.PaidLate.class);
        } else {
            assertThat(outcome).isInstanceOf(PayOutcome.Paid.class);
        }
        file(application);
        awaitAtTheHub(2);

        assertThat(typesAtTheHub()).containsExactlyInAnyOrder("paid", "submitted");
    }

    private Applicant presentAndRead(String document) throws Exception {
        CompletableFuture<ReadOutcome> reading =
                CompletableFuture.supplyAsync(() -> devices.reader.read(Duration.ofSeconds(20)));
        assertThat(devices.readerSimulator.command("present " + document)).startsWith("ok");
        IdentityDocument read = ((ReadOutcome.Read) reading.get()).document();
        String number = read.personalNumber();
        assertThat(number).isNotNull();
        return new Applicant(number, null, read.givenNames() + " " + read.surname(), null);
    }

    private CitizenApplication open(Applicant applicant) {
        Answers answers = new Answers(Map.of(
                "nationalId", applicant.nationalId(),
                "plateNumber", "6-1234-H",
                "period", "P6M",
                "mobile", "0599123456",
                "declaration", "true"));
        OpenOutcome opened = counter.open(
                catalogue.service("vehicle-licence-renewal").orElseThrow(), applicant, answers, Actor.KIOSK);
        assertThat(opened).isInstanceOf(OpenOutcome.Opened.class);
        return ((OpenOutcome.Opened) opened).application();
    }

    private FileOutcome.Filed file(CitizenApplication application) {
        FileOutcome outcome = counter.file(application.id(), Language.AR, Actor.KIOSK);
        assertThat(outcome).isInstanceOf(FileOutcome.Filed.class);
        return (FileOutcome.Filed) outcome;
    }

    private Hub startHub(int port) {
        HubStart start = Hub.start(new HubSettings(folder.resolve("hub"), "127.0.0.1", port, Stations.any(), CLOCK));
        assertThat(start).isInstanceOf(HubStart.Running.class);
        return ((HubStart.Running) start).hub();
    }

    private void awaitAtTheHub(int events) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && (typesAtTheHub().size() < events || sync.status().waiting() > 0)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(sync.status().waiting()).isZero();
    }

    private List<String> typesAtTheHub() throws SQLException {
        List<String> types = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("hub").resolve("hub.db"));
                ResultSet rows = connection.createStatement().executeQuery("SELECT type FROM event")) {
            while (rows.next()) {
                types.add(rows.getString(1));
            }
        }
        return types;
    }

    private static String qrOf(BufferedImage paper) throws NotFoundException {
        int[] pixels = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
        BinaryBitmap bits = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(paper.getWidth(), paper.getHeight(), pixels)));
        return new QRCodeMultiReader().decodeMultiple(bits, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
    }
}
