package org.shubbak.hardware.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/// The print path of the runtime itself, onto PostScript in memory instead of a queue; and queues that say no.
@NullUnmarked
class OfficePrinterTest {
    private static final byte[] PDF = new PdfEngine()
            .pdf(
                    "<html lang=\"ar\"><head><title>t</title></head><body style=\"font-family: Plex\">مرحبا</body></html>");

    @Test
    void aDocumentThatTheQueueTookIsAcceptedAndNothingMoreIsSaid() {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        PrintService stream = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                .getPrintService(paper);
        OfficePrinter printer = new OfficePrinter(() -> new PrintService[] {stream});
        String queue = printer.queues().getFirst();
        assertThat(printer.print(PDF, queue, "shubbak-1")).isEqualTo(new DocumentOutcome.Accepted(queue, 1));
        assertThat(paper.toString(StandardCharsets.ISO_8859_1))
                .startsWith("%!PS")
                .contains("showpage");
    }

    @Test
    void aQueueThatIsNotThereIsNamedWithThoseThatAre() {
        OfficePrinter printer = new OfficePrinter(() -> new PrintService[] {queue("office-a4", null)});
        DocumentOutcome outcome = printer.print(PDF, "front-desk", "shubbak-1");
        assertThat(outcome).isInstanceOf(DocumentOutcome.QueueAbsent.class);
        assertThat(((DocumentOutcome.QueueAbsent) outcome).queues()).containsExactly("office-a4");
    }

    @Test
    void aPausedQueueGetsNothing() {
        OfficePrinter printer = new OfficePrinter(
                () -> new PrintService[] {queue("office-a4", PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS)});
        assertThat(code(printer.print(PDF, "office-a4", "shubbak-1"))).isEqualTo("office.notAccepting");
    }

    @Test
    void aQueueThatRefusesIsNoPrint() {
        OfficePrinter printer = new OfficePrinter(() -> new PrintService[] {queue("office-a4", null)});
        assertThat(code(printer.print(PDF, "office-a4", "shubbak-1"))).isEqualTo("office.refused");
    }

    @Test
    void whatIsNoDocumentIsNotSent() {
        OfficePrinter printer = new OfficePrinter(() -> new PrintService[] {queue("office-a4", null)});
        assertThat(code(printer.print(new byte[] {1, 2, 3}, "office-a4", "shubbak-1")))
                .isEqualTo("office.noDocument");
    }

    private static String code(DocumentOutcome outcome) {
        return outcome instanceof DocumentOutcome.Refused refused
                ? refused.problem().code()
                : outcome.toString();
    }

    /// A queue whose every job is refused.
    private static PrintService queue(String name, Object accepting) {
        DocPrintJob job = (DocPrintJob) Proxy.newProxyInstance(
                OfficePrinterTest.class.getClassLoader(),
                new Class<?>[] {DocPrintJob.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("print")) {
                        throw new PrintException("no");
                    }
                    return null;
                });
        return (PrintService) Proxy.newProxyInstance(
                OfficePrinterTest.class.getClassLoader(),
                new Class<?>[] {PrintService.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "getName" -> name;
                    case "getAttribute" -> accepting;
                    case "createPrintJob" -> job;
                    default -> null;
                });
    }
}
