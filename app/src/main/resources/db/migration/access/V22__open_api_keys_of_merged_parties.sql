-- Keys of the Open API go with their party when it is merged into another, and come back when that is undone; a name that the other's
-- keys have already is written with the beginning of the key's id behind it as long as it is there.
alter table access.open_api_keys add column named_before text;

with k as (
    update access.open_api_keys k set party_id = m.into_party, named_before = k.label, label = left(k.label, 80) || ' ' || left(k.id::text, 8)
    from access.mergers m where m.from_party = k.party_id and m.state in ('MERGED', 'UNDO_PROPOSED') and k.revoked_at is null
    returning m.id as merger, k.id)
update access.mergers m set moved = m.moved || jsonb_build_object('openApiKeys', (select jsonb_agg(k.id) from k where k.merger = m.id))
where m.id in (select merger from k);
