package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a citizen's phone shows that has read the code of a receipt. Pictures are left in `target/screens`.
class ReceiptBrowserTest {
    private static final String STATION = "ram-03";

    @TempDir
    Path data;

    private HubUnderTest hub;

    @BeforeEach
    void start() {
        Stations stations = new Stations(Optional.of(Set.of(STATION)));
        hub = HubUnderTest.start(new HubSettings(data, "127.0.0.1", 0, stations, Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aPhoneSaysInBothLanguagesWhetherAReceiptIsGoodTakenBackOrForged() throws Exception {
        String token = ReceiptOpenApiTest.token(STATION);
        // Once it has spoken to the hub, the hub knows its key.
        tells("/v1/series/lease", ReceiptOpenApiTest.lease(STATION, "RAM-03-2026-ILS"));
        try (Chromium phone = Chromium.at(hub.hub().address())) {
            phone.narrow(390, 844);
            shows(phone, token, "good", "صحيح", "is genuine");
            phone.picture("receipt-good");
            tells("/v1/series/void", ReceiptOpenApiTest.notice(STATION));
            shows(phone, token, "bad", "أُلغي", "was voided");
            phone.picture("receipt-void");
            String forged = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
            shows(phone, forged, "bad", "غُيّر", "was changed");
            phone.picture("receipt-forged");
        }
    }

    private void tells(String path, String json) throws Exception {
        assertThat(ReceiptOpenApiTest.post(hub, hub.client(), path, json).statusCode())
                .isEqualTo(200);
    }

    private static void shows(Chromium phone, String token, String mark, String arabic, String english) {
        phone.open("/r/" + token);
        assertThat(phone.find("section").getAttribute("class")).isEqualTo(mark);
        assertThat(phone.find("section .ar").getText()).contains(arabic);
        assertThat(phone.find("section .en").getText()).contains(english);
        assertThat(
                        (List<?>)
                                phone.ask(
                                        "return [...document.querySelectorAll('bdi')].filter(n => n.getClientRects().length > 1).map(n => n.outerHTML)"))
                .as("numbers broken over two lines")
                .isEmpty();
        assertThat(phone.find("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(phone.ask("return getComputedStyle(document.querySelector('section .ar')).direction"))
                .isEqualTo("rtl");
        assertThat(phone.ask("return getComputedStyle(document.querySelector('section .en')).direction"))
                .isEqualTo("ltr");
        assertThat(phone.ask("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing runs out of the picture")
                .isEqualTo(true);
        assertThat((List<?>) phone.ask(Chromium.FAINT))
                .as("words that stand out too little")
                .isEmpty();
    }
}
