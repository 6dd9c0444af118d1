package org.openpass.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What came in. It is not sent again: who sent it has its answer, and sends it again where that was lost. */
@Component
class ReceivedMessages implements MessageSource {

    private final ExchangeRows rows;

    ReceivedMessages(ExchangeRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return ExchangeRows.SOURCE;
    }

    @Override
    public List<MessageEntry> page(MessageQuery query, Key after, int size) {
        return rows.page(query, after, size);
    }

    @Override
    public Optional<MessageEntry> find(String id) {
        return known(id, rows::find);
    }

    @Override
    public Optional<byte[]> content(String id) {
        return known(id, rows::content);
    }

    private static <T> Optional<T> known(String id, Function<UUID, Optional<T>> find) {
        try {
            return find.apply(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
