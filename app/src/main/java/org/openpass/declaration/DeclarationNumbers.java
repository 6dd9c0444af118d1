package org.openpass.declaration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assigns declaration numbers: declarant's code 5 + year 2 + serial 6 + M. Serials are drawn from the database in
 * blocks outside the filing's transaction, so that filings of one declarant never wait for each other; a block that a
 * stopped node did not use up leaves a gap, which is no harm.
 */
@Component
class DeclarationNumbers {

    private static final int BLOCK = 20;
    private static final int LAST_SERIAL = 999_999;

    private record Series(String declarantCode, int year) {
    }

    private static final class Block {
        private int next;
        private int end;
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Map<Series, Block> blocks = new ConcurrentHashMap<>();

    DeclarationNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws IllegalStateException when the declarant's serials of the year are used up */
    String next(String declarantCode, int year) {
        Series series = new Series(declarantCode, year % 100);
        Block block = blocks.computeIfAbsent(series, s -> new Block());
        int serial;
        synchronized (block) {
            if (block.next >= block.end) {
                Integer end = ownTransaction.execute(s -> draw(series));
                block.end = end;
                block.next = end - BLOCK;
            }
            serial = block.next++;
        }
        if (serial > LAST_SERIAL) {
            throw new IllegalStateException("The serials of declarant " + declarantCode + " in " + year + " are used up");
        }
        return "%s%02d%06dM".formatted(declarantCode, series.year(), serial);
    }

    private int draw(Series series) {
        return jdbc.sql("""
                insert into declaration.serials values (?, ?, 1 + ?)
                on conflict (declarant_code, year) do update set next_serial = serials.next_serial + ?
                returning next_serial
                """).params(series.declarantCode(), series.year(), BLOCK, BLOCK).query(Integer.class).single();
    }
}
