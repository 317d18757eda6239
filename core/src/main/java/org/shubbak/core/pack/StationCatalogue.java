package org.shubbak.core.pack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.catalogue.PolicyKey;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.store.CatalogueOrders;
import org.shubbak.core.store.Database;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.core.text.Problem;

/// The catalogue in force at this station: the one that its program brought, until the hub orders another whose pack is
/// signed by a known key and reads whole. A new one takes its place only when whoever shows it says that nobody is in
/// the middle of something. Any thread.
public final class StationCatalogue implements Catalogues {
    private final StationStore store;
    private final CatalogueOrders orders;
    private final PackKeys keys;
    private final ServiceCatalogue bundled;
    private final Optional<PolicyKey> policyKey;
    private volatile InForce inForce;
    private volatile @Nullable Waiting waiting;

    /// @param former what was in force before, for those who are still in the middle of something
    private record InForce(ServiceCatalogue catalogue, String version, ServiceCatalogue former) {}

    private record Waiting(PackOrder order, ServiceCatalogue catalogue) {}

    private StationCatalogue(
            StationStore store, PackKeys keys, ServiceCatalogue bundled, Optional<PolicyKey> policyKey) {
        this.store = store;
        this.orders = store.catalogueOrders();
        this.keys = keys;
        this.bundled = bundled;
        this.policyKey = policyKey;
        this.inForce = new InForce(bundled, PackOrder.BUNDLED, bundled);
    }

    /// Finds what was in force when the program ended. It is read and checked anew: where it was changed on the disk,
    /// the last good one is in force, the hub is told, and the pack is fetched again. Blocks.
    /// @param bundled what the program brought
    public static StationCatalogue open(StationStore store, PackKeys keys, ServiceCatalogue bundled) {
        return open(store, keys, bundled, Optional.empty());
    }

    /// @param policyKey of lists of people, where this station has it
    public static StationCatalogue open(
            StationStore store, PackKeys keys, ServiceCatalogue bundled, Optional<PolicyKey> policyKey) {
        StationCatalogue catalogue = new StationCatalogue(store, keys, bundled, policyKey);
        catalogue.restore();
        kept(store, catalogue.orders::ready).ifPresent(order -> {
            if (catalogue.here(order) instanceof Look.Good good) {
                catalogue.waiting = new Waiting(order, good.catalogue());
            }
        });
        return catalogue;
    }

    private void restore() {
        List<PackOrder> done = store.transact(orders::carriedOut) instanceof Kept.Done<List<PackOrder>> kept
                ? kept.value()
                : List.of();
        for (PackOrder order : done) {
            switch (here(order)) {
                case Look.Good good -> {
                    inForce = new InForce(good.catalogue(), order.version(), good.catalogue());
                    return;
                }
                case Look.Bad bad -> changed(order, bad.problem());
                case Look.NotHere not -> {}
            }
        }
    }

    private void changed(PackOrder order, Problem problem) {
        done(transaction -> {
            orders.damaged(transaction, order, problem.code());
            return true;
        });
    }

    @Override
    public ServiceCatalogue now() {
        return inForce.catalogue();
    }

    @Override
    public ServiceCatalogue of(ServiceDefinition service) {
        InForce known = inForce;
        boolean began = !has(known.catalogue(), service) && has(known.former(), service);
        return began ? known.former() : known.catalogue();
    }

    private static boolean has(ServiceCatalogue catalogue, ServiceDefinition service) {
        return catalogue.service(service.id()).filter(service::equals).isPresent();
    }

    /// The version in force, as the hub names it.
    public String version() {
        return inForce.version();
    }

    @Override
    public Optional<PolicyKey> policyKey() {
        return policyKey;
    }

    @Override
    public boolean waiting() {
        return waiting != null;
    }

    /// What is in force from now on is so at the next start too.
    @Override
    public synchronized boolean activate() {
        Waiting next = waiting;
        if (next == null
                || !(store.transact(transaction ->
                                orders.activate(transaction, next.order().number()))
                        instanceof Kept.Done<Boolean> kept)) {
            return false; // what the disk did not take is tried again
        }
        waiting = null;
        if (kept.value()) {
            inForce = new InForce(next.catalogue(), next.order().version(), inForce.catalogue());
        }
        return kept.value();
    }

    /// The order whose pack must still be fetched. One whose pack is here already is made ready without a question, so
    /// that the way back needs no line.
    public synchronized Optional<PackOrder> toFetch() {
        Optional<PackOrder> wanted = kept(store, orders::wanted);
        if (wanted.isPresent() && here(wanted.get()) instanceof Look.Good good) {
            return ready(wanted.get(), good.catalogue(), Optional.empty()).isPresent() ? wanted : Optional.empty();
        }
        return wanted;
    }

    /// The pack came. Nothing of it is kept unless all of it is good.
    /// @return why it was not taken
    public synchronized Optional<Problem> take(PackOrder order, String text) {
        return switch (PackFile.check(text, keys)) {
            case PackFile.Reading.Refused refused -> refuse(order, refused.problem());
            case PackFile.Reading.Read read ->
                order.hash().equals(Optional.of(read.pack().hash()))
                        ? ready(order, read.pack().catalogue(), Optional.of(text))
                        : refuse(order, Problem.of("pack.other"));
        };
    }

    private Optional<Problem> refuse(PackOrder order, Problem problem) {
        done(transaction -> {
            orders.refuse(transaction, order.number(), problem.code());
            return true;
        });
        return Optional.of(problem);
    }

    private Optional<Problem> ready(PackOrder order, ServiceCatalogue catalogue, Optional<String> text) {
        boolean ready = done(transaction -> {
            if (text.isPresent()) {
                orders.keep(transaction, order.hash().orElse(""), order.version(), text.get());
            }
            return orders.readied(transaction, order.number());
        });
        if (!ready) {
            return Optional.of(Problem.of("pack.notKept"));
        }
        waiting = new Waiting(order, catalogue);
        return Optional.empty();
    }

    private sealed interface Look {
        record Good(ServiceCatalogue catalogue) implements Look {}

        record Bad(Problem problem) implements Look {}

        record NotHere() implements Look {}
    }

    private Look here(PackOrder order) {
        if (order.hash().isEmpty()) {
            return new Look.Good(bundled);
        }
        String hash = order.hash().get();
        Optional<String> text = kept(store, transaction -> orders.pack(transaction, hash));
        return text.<Look>map(found -> switch (PackFile.check(found, keys)) {
                    case PackFile.Reading.Refused refused -> new Look.Bad(refused.problem());
                    case PackFile.Reading.Read read ->
                        read.pack().hash().equals(hash)
                                ? new Look.Good(read.pack().catalogue())
                                : new Look.Bad(Problem.of("pack.other"));
                })
                .orElseGet(Look.NotHere::new);
    }

    /// What a person at this station should know: the last order was refused.
    public List<Problem> warnings() {
        return kept(store, orders::refusal).map(Problem::of).stream().toList();
    }

    private boolean done(Database.Work<Boolean> work) {
        return store.transact(work) instanceof Kept.Done<Boolean> done && done.value();
    }

    private static <T> Optional<T> kept(StationStore store, Database.Work<Optional<T>> work) {
        return store.transact(work) instanceof Kept.Done<Optional<T>> done ? done.value() : Optional.empty();
    }
}
