package org.openpass.deploy.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;

/**
 * Appends the engine's events to {@code feed.records} in PostgreSQL: one transaction a batch, acknowledged to the
 * broker only after its commit, so nothing is skipped and nothing is lost. With the database down it holds its batch,
 * backs off and goes on by itself; data never makes it fail. Where the engine's log and the stored feed tell
 * different histories it stops, says why in {@code feed.state}, and acknowledges nothing more until it is restarted.
 */
public final class FeedExporter implements Exporter {

    private static final long NOTHING = -1;

    private final FeedFilter filter = new FeedFilter();
    private final List<FeedRow> batch = new ArrayList<>();
    private final BackOff backOff = new BackOff();
    private Logger log;
    private FeedSettings settings;
    private FeedTable table;
    private Controller controller;
    private long lastSeen = NOTHING;
    private long lastStored = NOTHING;
    private boolean flushPlanned;
    private boolean refused;

    /** Reads the arguments; the broker calls it once more only to validate, so nothing is opened here. */
    @Override
    public void configure(Context context) {
        log = context.getLogger();
        settings = context.getConfiguration().instantiate(FeedSettings.class);
        table = new FeedTable(settings, context.getPartitionId());
        context.setFilter(filter);
    }

    @Override
    public void open(Controller opened) {
        controller = opened;
        // The broker keeps our metadata with the acknowledged position, which alone may lie on a filtered record.
        lastStored = opened.readMetadata().map(bytes -> ByteBuffer.wrap(bytes).getLong()).orElse(NOTHING);
        flush();
    }

    @Override
    public void export(Record<?> found) {
        if (refused) {
            return;
        }
        if (!filter.accepts(found)) {
            lastSeen = found.getPosition();
            acknowledgeIfIdle();
            return;
        }
        if (isFull() && !flush() && !refused) {
            throw new FeedUnavailable(batch.size() + " records are held");
        }
        batch.add(FeedRow.of(found));
        lastSeen = found.getPosition();
        if (isFull()) {
            flush();
        } else {
            planFlush(settings.flushDelay());
        }
    }

    @Override
    public void close() {
        if (table != null) {
            if (controller != null && !refused) {
                flush();
            }
            table.close();
        }
    }

    private boolean isFull() {
        return batch.size() >= settings.batchSize();
    }

    private void planFlush(Duration delay) {
        if (!flushPlanned) {
            flushPlanned = true;
            controller.scheduleCancellableTask(delay, this::flushAsPlanned);
        }
    }

    private void flushAsPlanned() {
        flushPlanned = false;
        if (!flush() && !refused) {
            planFlush(backOff.remaining());
        }
    }

    /** Returns whether there is room again. */
    private boolean flush() {
        if (refused || !backOff.isDue()) {
            return false;
        }
        try {
            table.ready(lastStored);
            if (!batch.isEmpty()) {
                table.append(batch);
                lastStored = Math.max(lastStored, batch.getLast().position());
                batch.clear();
                acknowledgeIfIdle();
            }
            if (backOff.succeeded()) {
                log.info("The feed writes to PostgreSQL again");
            }
            return true;
        } catch (HistoryDiverged diverged) {
            refuse(diverged.getMessage());
            return false;
        } catch (SQLException | IOException unreachable) {
            table.close();
            Duration delay = backOff.failed();
            if (backOff.isFirstFailure()) {
                log.warn("The feed waits for PostgreSQL and will go on by itself: {}", unreachable.getMessage());
            }
            planFlush(delay);
            return false;
        }
    }

    private void acknowledgeIfIdle() {
        if (batch.isEmpty() && lastSeen != NOTHING) {
            controller.updateLastExportedRecordPosition(
                    lastSeen, ByteBuffer.allocate(Long.BYTES).putLong(lastStored).array());
        }
    }

    private void refuse(String reason) {
        refused = true;
        batch.clear();
        log.error("The feed has stopped and delivers nothing more. {}", reason);
        try {
            table.refuse(reason);
        } catch (SQLException unreachable) {
            log.error("The refusal could not be noted in feed.state: {}", unreachable.getMessage());
        }
        table.close();
    }
}
