-- Orders of the list of works; what has no date or no amount comes last in both directions.
drop index project_list_by_due;
create index project_list_by_due on project_list (due_on, folio);
create index project_list_by_amount on project_list (assigned_centavos desc nulls last, folio desc);
