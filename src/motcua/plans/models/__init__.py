"""What is stored of plans, their tasks, and what happened to each task."""

from motcua.plans.models.activity import Activity
from motcua.plans.models.plan import Meeting, Plan
from motcua.plans.models.task import Task, TaskEvent, TaskLead

__all__ = ["Activity", "Meeting", "Plan", "Task", "TaskEvent", "TaskLead"]
