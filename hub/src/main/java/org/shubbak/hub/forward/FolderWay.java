package org.shubbak.hub.forward;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shubbak.core.sync.wire.FinishedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Into a folder from which the ministry fetches: one file each, under its name only when it is whole and pressed
/// down, and the same thing under the same name. A file is done with when the ministry has taken it away; this hub
/// never looks at it again.
record FolderWay(Path folder) implements Way {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWay.class);

    @Override
    public Handover hand(Consignment consignment) {
        if (!Files.isDirectory(folder)) {
            return Handover.Unknown.of(
                    "folder-away"); // never made here: a disk that is not mounted would fill this one
        }
        return FinishedFile.begin(folder.resolve(consignment.fileName()))
                .map(begun -> written(begun, consignment))
                .orElseGet(() -> Handover.Unknown.of("folder-not-written"));
    }

    private static Handover written(FinishedFile begun, Consignment consignment) {
        try (FinishedFile file = begun;
                InputStream in = consignment.message().open().get()) {
            in.transferTo(file.out());
            return file.finish() ? new Handover.Taken(null, null) : Handover.Unknown.of("folder-not-written");
        } catch (IOException e) {
            LOG.warn("not written for its ministry: {}", e.getClass().getSimpleName());
            return Handover.Unknown.of("folder-not-written");
        }
    }

    @Override
    public void close() {}
}
