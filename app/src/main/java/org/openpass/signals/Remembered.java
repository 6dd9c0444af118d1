package org.openpass.signals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Answers of tables that seldom change, forgotten when one of the tables does; made by {@link Remembering}. An answer that
 * was asked for before a change is never given after it was told, however late it comes.
 *
 * @param <K> what is asked
 * @param <V> the answer, never null
 */
public final class Remembered<K, V> {

    /** Should the news of a change be lost with its connection, an answer is wrong no longer than this. */
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 50_000;

    private record Question(long generation, Object key) {
    }

    private final Cache<Question, V> answers;
    private final AtomicLong generation = new AtomicLong();

    /** @param keeps false: every question is asked */
    Remembered(boolean keeps) {
        answers = Caffeine.newBuilder().maximumSize(keeps ? MOST : 0).expireAfterWrite(LONGEST).build();
    }

    /** The answer, asked for only when it is not remembered. */
    public V get(K key, Function<K, V> ask) {
        Question question = new Question(generation.get(), key);
        V answer = answers.getIfPresent(question);
        if (answer == null) {
            answer = ask.apply(key);
            answers.put(question, answer);
        }
        return answer;
    }

    /** The answer where it is remembered; nothing is asked for. */
    public Optional<V> known(K key) {
        return Optional.ofNullable(answers.getIfPresent(new Question(generation.get(), key)));
    }

    /** The answers by key; those that are not remembered are asked for together. */
    public Map<K, V> getAll(Collection<K> keys, Function<Set<K>, Map<K, V>> ask) {
        long now = generation.get();
        Map<K, V> found = new LinkedHashMap<>();
        Set<K> missing = new LinkedHashSet<>();
        for (K key : keys) {
            V answer = answers.getIfPresent(new Question(now, key));
            if (answer == null) {
                missing.add(key);
            } else {
                found.put(key, answer);
            }
        }
        if (!missing.isEmpty()) {
            Map<K, V> asked = new HashMap<>(ask.apply(missing));
            asked.forEach((key, answer) -> answers.put(new Question(now, key), answer));
            found.putAll(asked);
        }
        return found;
    }

    void forget() {
        generation.incrementAndGet();
        answers.invalidateAll();
    }
}
