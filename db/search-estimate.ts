/** The function of Postgres that says how many texts have some words, as far as its planner knows. */
export const SEARCH_ESTIMATE = "site_watch_search_estimate_1";

/**
 * Makes it. Its name is one of those that a migration looks after, and changes with what it does; counting the texts
 * would take longer than the search, and only a volatile function may ask for a plan.
 */
export const CREATE_SEARCH_ESTIMATE = `create function "${SEARCH_ESTIMATE}"(query text) returns double precision language plpgsql volatile as $estimate$
declare
  plan json;
begin
  execute format('explain (format json) select 1 from search_docs where search_vector @@ to_tsquery(''simple'', %L)', query) into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
end
$estimate$`;
