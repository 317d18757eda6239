package org.shubbak.ui.technician;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.text.Language;
import org.shubbak.ui.theme.Medium;

/// From a box of cables to a tested station by Tab, Enter and Escape alone.
@NullUnmarked
class TechnicianKeysTest {
    private static final String PORT = "serial:/dev/serial/by-id/usb-FTDI_FT232R_A50285BI-if00-port0";

    @ParameterizedTest
    @EnumSource
    void aStationIsSetUpByKeysAlone(Language language) {
        try (Bench bench = new Bench(language, Medium.COUNTER, 1366, 768)) {
            bench.signIn();
            reader(bench);
            printer(bench);
            terminal(bench);
            bench.press("place-basics");
            bench.press("save");
            bench.press("place-selftest");
            bench.press("run-selftest");
            bench.press("write-report");
            bench.press("place-carry");
            bench.press("write-queue");
            bench.press("take-answers");
            bench.press("place-support");
            bench.press("make-bundle");
            assertThat(bench.station.asked)
                    .containsSubsequence(
                            "framing " + PORT,
                            "trial READER " + PORT + " stx-etx",
                            "save READER " + PORT + " stx-etx",
                            "trial PRINTER tcp:10.0.0.7:9100 epson-tm-t20",
                            "save PRINTER tcp:10.0.0.7:9100 epson-tm-t20",
                            "trial TERMINAL tcp:10.0.0.8:20007 zvt-tcp",
                            "save TERMINAL tcp:10.0.0.8:20007 zvt-tcp",
                            "basics ram-kiosk-1 597",
                            "self-test",
                            "report 3",
                            "write /media/technician/SHUBBAK",
                            "take /media/technician/SHUBBAK",
                            "bundle 1");
            assertThat(bench.station.devices.get(DeviceKind.TERMINAL).options())
                    .containsEntry("currency", "USD")
                    .containsEntry("password", "246810");
            assertThat(bench.released).contains(DeviceKind.READER, DeviceKind.PRINTER);
            bench.key(KeyCode.ESCAPE);
            bench.key(KeyCode.ESCAPE);
            assertThat(bench.left).containsExactly(true);
        }
    }

    private static void reader(Bench bench) {
        bench.press("place-reader");
        bench.press("found-0");
        bench.press("listen");
        assertThat(bench.says("framing-advice")).contains("stx-etx");
        bench.press("try");
        assertThat(bench.sees("finding-page")).isTrue();
        bench.press("save");
        assertThat(bench.says("save-outcome")).isNotBlank();
    }

    private static void printer(Bench bench) {
        bench.press("place-printer");
        bench.fill("tcp-host", "10.0.0.7");
        bench.fill("tcp-port", "9100");
        bench.press("profile-epson-tm-t20");
        bench.press("try");
        bench.press("save");
    }

    private static void terminal(Bench bench) {
        bench.station.better = new DeviceSetup("tcp:10.0.0.8:20007", "zvt-tcp", java.util.Map.of("currency", "USD"));
        bench.press("place-terminal");
        bench.fill("tcp-host", "10.0.0.8");
        bench.fill("tcp-port", "20007");
        bench.press("profile-zvt-tcp");
        bench.press("try");
        bench.press("take-better");
        assertThat(bench.station.better.options()).containsEntry("currency", CurrencyCode.USD.name());
        bench.fill("password", "246810");
        bench.press("save");
    }

    @Test
    void aWrongPinOpensNothingAndSoonCostsTime() {
        try (Bench bench = new Bench(Language.EN, Medium.COUNTER, 1366, 768)) {
            for (int i = 0; i < 3; i++) {
                bench.fill("technician-pin", "1111");
                bench.key(KeyCode.ENTER);
            }
            assertThat(bench.sees("place-overview")).isFalse();
            assertThat(bench.says("technician-pin-problem")).contains("0:15");
            bench.signIn();
            assertThat(bench.sees("place-overview")).isFalse();
            bench.key(KeyCode.ESCAPE);
            assertThat(bench.left).containsExactly(false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStationIsEnrolledByKeysAloneWhereItsHubAsksForACode(Language language) {
        try (Bench bench = new Bench(language, Medium.COUNTER, 1366, 768)) {
            bench.signIn();
            bench.press("place-basics");
            assertThat(bench.shows("enrol-code")).as("a hub on this computer").isFalse();
            bench.put("hub", "");
            bench.fill("hub", "https://hub.example:8443");
            assertThat(bench.says("hub-pass")).isNotBlank();
            bench.fill("enrol-code", "7K2QF-00000-00000-00000");
            bench.press("enrol");
            assertThat(bench.station.asked).contains("enrol https://hub.example:8443 7K2QF-00000-00000-00000");
            assertThat(bench.says("hub-pass")).contains("ram-kiosk-2");
        }
    }

    @Test
    void aRefusedChangeIsSaidAndIsNoChange() {
        try (Bench bench = new Bench(Language.EN, Medium.COUNTER, 1366, 768)) {
            bench.station.refuses = true;
            bench.signIn();
            bench.press("place-basics");
            bench.press("save");
            assertThat(bench.says("save-outcome")).contains("station.zone: write a time zone.");
            bench.key(KeyCode.ESCAPE);
            bench.key(KeyCode.ESCAPE);
            assertThat(bench.left).containsExactly(false);
        }
    }

    @Test
    void aBrokenFileIsNamedAndTheEarlierOneIsPutBack() {
        try (Bench bench = new Bench(Language.EN, Medium.COUNTER, 1366, 768)) {
            bench.station.faults.add(ScriptedBench.TROUBLE);
            bench.signIn();
            assertThat(bench.says("settings-state")).contains("station.zone: write a time zone.");
            bench.press("put-back");
            assertThat(bench.says("settings-state"))
                    .doesNotContain("write a time zone")
                    .contains("whole");
        }
    }

    @Test
    void onAPanelAKeyboardComesWithAFieldAndGoesWithIt() {
        try (Bench bench = new Bench(Language.AR, Medium.KIOSK, 1080, 1920)) {
            assertThat(bench.sees("keyboard")).isTrue();
            bench.signIn();
            assertThat(bench.sees("keyboard")).isFalse();
            bench.press("place-printer");
            bench.tabTo("tcp-host");
            assertThat(bench.sees("key-003A")).as("a colon for addresses").isTrue();
        }
    }
}
