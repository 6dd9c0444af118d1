package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One ledger, in whatever order, in which pieces and how often the messages of two senders come: that of the order in which they were made. */
@OpenPassTest
class MergeOrderIT {

    private static final Instant MADE = Instant.parse("2026-12-07T00:00:00Z");
    private static final int LINES = 4;

    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    SubmissionRows rows;
    @Autowired
    LineMerge merge;
    @Autowired
    JsonMapper json;

    /** @param lines by MSN: what it says of it; null takes it back */
    private record Message(int made, long sender, Act act, Map<String, Integer> lines) {
    }

    @Test
    void messagesOfTwoSendersMakeOneLedgerInWhateverOrderTheyCome() {
        Random random = new Random(20_261_207);
        for (int round = 0; round < 14; round++) {
            List<Message> messages = messages(random, round < 10 ? 5 : 12);
            Map<String, Integer> expected = inOrder(messages);
            List<Message> come = new ArrayList<>(messages);
            come.addAll(messages.subList(0, 2));
            Collections.shuffle(come, random);
            String mrn = "26%s%04dI".formatted("ORDR", random.nextInt(10_000));
            Map<Integer, Long> stored = new HashMap<>();
            come.forEach(message -> transaction.executeWithoutResult(status -> bring(mrn, message, stored)));

            Map<String, Integer> stands = new TreeMap<>();
            jdbc.sql("select msn, packages from cargo.consignments where mrn = ? and deleted_at is null").param(mrn)
                    .query(rs -> { stands.put(rs.getString(1), rs.getInt(2)); });
            assertThat(stands).as("as they came: %s", come).isEqualTo(expected);
        }
    }

    private static List<Message> messages(Random random, int count) {
        return IntStream.range(0, count).mapToObj(made -> {
            Act act = made == 0 ? Act.ORIGINAL : List.of(Act.ADD, Act.CHANGE, Act.DELETE, Act.REPLACE, Act.CANCEL).get(random.nextInt(5));
            Map<String, Integer> lines = new TreeMap<>();
            for (int i = 1; act != Act.CANCEL && i <= LINES; i++) {
                if (random.nextBoolean()) {
                    lines.put("%04d".formatted(i), act == Act.DELETE ? null : made * 10 + i);
                }
            }
            return new Message(made, 9_000_001 + random.nextInt(2), act, lines);
        }).toList();
    }

    /** What stands when each comes after the ones that were made before it. */
    private static Map<String, Integer> inOrder(List<Message> messages) {
        Map<String, Integer> stands = new TreeMap<>();
        Map<String, Long> said = new HashMap<>();
        for (Message message : messages) {
            if (message.act() == Act.REPLACE || message.act() == Act.CANCEL) {
                stands.keySet().removeIf(msn -> said.get(msn) == message.sender());
            }
            message.lines().forEach((msn, packages) -> {
                said.put(msn, message.sender());
                if (packages == null) {
                    stands.remove(msn);
                } else {
                    stands.put(msn, packages);
                }
            });
        }
        return stands;
    }

    /** As the loop does, in one transaction, so that it is not taken by the loop; what comes again is merged again. */
    private void bring(String mrn, Message message, Map<Integer, Long> stored) {
        UUID worker = UUID.randomUUID();
        long id = stored.computeIfAbsent(message.made(), made -> store(mrn, message));
        jdbc.sql("update cargo.submissions set state = 'READ', merged = 0, worker = ? where id = ?").params(worker, id).update();
        Submission mine = rows.mine(id, worker);
        if (message.act() == Act.REPLACE || message.act() == Act.CANCEL) {
            merge.raise(mine);
        }
        if (mine.total() > 0) {
            merge.chunk(mine);
        }
        merge.fall(mine);
        rows.settle(mine, State.MERGED);
    }

    private long store(String mrn, Message message) {
        Actor actor = new Actor("order", message.sender(), null, false, Set.of());
        ManifestHeader header = new ManifestHeader(mrn, Mode.SEA, "ORDR", null, null, null, null, "020", null, null, null, null, message.act(), 1, 1);
        long id = rows.insert(header, true, new Sender(actor, Door.JSON, mrn + message.made(), MADE.plusSeconds(message.made()),
                "0".repeat(64)), new byte[0], message.lines().size()).orElseThrow().id();
        int[] number = {0};
        message.lines().forEach((msn, packages) -> {
            Map<String, Object> line = new HashMap<>(Map.of("kind", "SIMPLE", "msn", msn, "hsn", "0000", "mbl", "M" + msn, "goods", "X",
                    "packages", String.valueOf(packages), "packageUnit", "CT", "weight", "1", "weightUnit", "KG"));
            line.put("deleted", packages == null ? "Y" : "N");
            jdbc.sql("insert into cargo.staged_lines values (?, ?, ?::jsonb)").params(id, ++number[0], json.writeValueAsString(line)).update();
        });
        return id;
    }
}
