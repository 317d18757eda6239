package org.shubbak.hardware.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A4 documents on the printers of the operating system: CUPS queues on Linux, printers of the control panel on
/// Windows.
/// Blocks until the queue has the document. The name of a job holds nothing about a person: it shows in every queue.
public final class OfficePrinter {
    private static final Logger LOG = LoggerFactory.getLogger(OfficePrinter.class);
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;
    private final Supplier<PrintService[]> services;

    /// @param services the queues, asked anew each time
    public OfficePrinter(Supplier<PrintService[]> services) {
        this.services = services;
    }

    public static OfficePrinter system() {
        return new OfficePrinter(() -> PrintServiceLookup.lookupPrintServices(PAGES, null));
    }

    public List<String> queues() {
        return Arrays.stream(services.get()).map(PrintService::getName).toList();
    }

    /// @param queue by its name
    /// @param job shown by the queue
    public DocumentOutcome print(byte[] pdf, String queue, String job) {
        Optional<PrintService> service = Arrays.stream(services.get())
                .filter(one -> one.getName().equals(queue))
                .findFirst();
        if (service.isEmpty()) {
            return new DocumentOutcome.QueueAbsent(queue, queues());
        }
        PrinterIsAcceptingJobs accepting = service.get().getAttribute(PrinterIsAcceptingJobs.class);
        if (PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS.equals(accepting)) {
            return new DocumentOutcome.Refused(Problem.of("office.notAccepting", queue));
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return print(document, service.get(), job);
        } catch (IOException e) {
            LOG.warn("no document for {}: {}", queue, e.getClass().getName());
            return new DocumentOutcome.Refused(Problem.of("office.noDocument"));
        }
    }

    private static DocumentOutcome print(PDDocument document, PrintService service, String name) {
        Heard heard = new Heard();
        DocPrintJob job = service.createPrintJob();
        job.addPrintJobListener(heard);
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
        wishes.add(new JobName(name, null));
        wishes.add(MediaSizeName.ISO_A4);
        try {
            job.print(new SimpleDoc(new PDFPageable(document), PAGES, null), wishes);
        } catch (PrintException e) {
            LOG.warn("refused by {}: {}", service.getName(), e.getClass().getName());
            return new DocumentOutcome.Refused(Problem.of("office.refused", service.getName()));
        }
        Problem trouble = heard.trouble.get();
        return trouble == null
                ? new DocumentOutcome.Accepted(service.getName(), document.getNumberOfPages())
                : new DocumentOutcome.Refused(trouble);
    }

    /// What the queue says while it takes the document.
    private static final class Heard extends PrintJobAdapter {
        private final AtomicReference<@Nullable Problem> trouble = new AtomicReference<>();

        @Override
        public void printJobFailed(PrintJobEvent event) {
            trouble.set(Problem.of("office.failed"));
        }

        @Override
        public void printJobCanceled(PrintJobEvent event) {
            trouble.set(Problem.of("office.cancelled"));
        }

        @Override
        public void printJobRequiresAttention(PrintJobEvent event) {
            trouble.compareAndSet(null, Problem.of("office.attention"));
        }
    }
}
