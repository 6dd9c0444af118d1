package org.openpass.deploy.exporter;

import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker as an exporter sees it: it keeps what is acknowledged and runs planned tasks when told. */
final class Broker implements Context, Controller, Configuration {

    private final FeedSettings settings;
    private final Queue<Runnable> planned = new ArrayDeque<>();
    long acknowledged = -1;
    byte[] metadata;

    Broker(FeedSettings settings) {
        this.settings = settings;
    }

    /** Opens a new exporter on what this broker has kept, as a restart does. */
    FeedExporter restart() {
        planned.clear();
        var exporter = new FeedExporter();
        exporter.configure(this);
        exporter.open(this);
        return exporter;
    }

    void runPlanned() {
        for (int tasks = planned.size(); tasks > 0; tasks--) {
            planned.remove().run();
        }
    }

    @Override
    public void updateLastExportedRecordPosition(long position) {
        acknowledged = Math.max(acknowledged, position);
    }

    @Override
    public void updateLastExportedRecordPosition(long position, byte[] kept) {
        updateLastExportedRecordPosition(position);
        metadata = kept;
    }

    @Override
    public long getLastExportedRecordPosition() {
        return acknowledged;
    }

    @Override
    public ScheduledTask scheduleCancellableTask(Duration delay, Runnable task) {
        planned.add(task);
        return () -> planned.remove(task);
    }

    @Override
    public Optional<byte[]> readMetadata() {
        return Optional.ofNullable(metadata);
    }

    @Override
    public MeterRegistry getMeterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Override
    public Logger getLogger() {
        return LoggerFactory.getLogger(FeedExporter.class);
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public Configuration getConfiguration() {
        return this;
    }

    @Override
    public int getPartitionId() {
        return 1;
    }

    @Override
    public void setFilter(RecordFilter filter) {
        // The exporter filters for itself as well, so tests may deliver everything.
    }

    @Override
    public String getId() {
        return "feed";
    }

    @Override
    public Map<String, Object> getArguments() {
        return Map.of();
    }

    @Override
    public <T> T instantiate(Class<T> type) {
        return type.cast(settings);
    }
}
