package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;
import org.shubbak.core.receipt.HubNumbers;
import org.shubbak.core.store.LeasedBlock;
import org.shubbak.core.store.ReceiptNumbers;
import org.shubbak.core.sync.wire.LeaseGrant;
import org.shubbak.core.sync.wire.LeaseRequest;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.SeriesJson;
import org.shubbak.core.sync.wire.VoidNotice;
import org.shubbak.core.text.Problem;

/// The hub's numbers over the station's line.
record LineNumbers(HubClient line) implements HubNumbers {

    @Override
    public Answer<LeasedBlock> lease(String station, ReceiptNumbers.Asked asked) {
        byte[] request = SeriesJson.write(
                new LeaseRequest(station, asked.leaseId(), asked.series(), asked.wanted(), asked.used() + 1));
        return ask("/v1/series/lease", request, json -> switch (SeriesJson.readGrant(json)) {
            case Parsed.Bad<LeaseGrant> bad -> notUnderstood();
            case Parsed.Good<LeaseGrant> good -> block(good.value());
        });
    }

    @Override
    public Answer<List<String>> voided(String station, List<String> receiptNumbers) {
        List<String> some = receiptNumbers.subList(0, Math.min(VoidNotice.MOST, receiptNumbers.size()));
        byte[] notice = SeriesJson.write(new VoidNotice(station, some));
        return ask("/v1/series/void", notice, json -> switch (SeriesJson.readNotice(json)) {
            case Parsed.Bad<VoidNotice> bad -> notUnderstood();
            case Parsed.Good<VoidNotice> good -> new Answer.Given<>(good.value().numbers());
        });
    }

    private static Answer<LeasedBlock> block(LeaseGrant grant) {
        return grant.first() < 1 || grant.last() < grant.first()
                ? notUnderstood()
                : new Answer.Given<>(new LeasedBlock(grant.leaseId(), grant.series(), grant.first(), grant.last()));
    }

    private <T> Answer<T> ask(String path, byte[] json, Function<byte[], Answer<T>> reading) {
        return switch (line.ask(HubQuestion.post(path, new String(json, UTF_8)))) {
            case HubReply.Said said -> reading.apply(said.json().getBytes(UTF_8));
            case HubReply.Unknown unknown -> new Answer.Not<>(unknown.problem());
            case HubReply.Refused refused -> new Answer.Not<>(refused.problem());
        };
    }

    private static <T> Answer<T> notUnderstood() {
        return new Answer.Not<>(Problem.of("sync.notUnderstood"));
    }
}
