"""Addresses of plans, tasks and meetings."""

from django.urls import path

from motcua.plans.web import activities, importing, meetings, plans, tasks

urlpatterns = [
    path("", plans.plans, name="plans"),
    path("lap/", plans.new_plan, name="new-plan"),
    path("nhiem-vu/", tasks.my_tasks, name="my-tasks"),
    path("nhiem-vu/giao/", plans.new_task, name="new-task"),
    path("nhiem-vu/<int:number>/", tasks.task, name="task"),
    path("nhiem-vu/<int:number>/<slug:verb>/", tasks.act, name="task-verb"),
    path("nhiem-vu/<int:number>/kiem-chung/<int:entry>/", tasks.evidence, name="task-evidence"),
    path("hoat-dong/lap/", activities.activity, name="new-activity"),
    path("hoat-dong/<int:number>/", activities.activity, name="activity"),
    path("giao-ban/", meetings.meetings, name="meetings"),
    path("giao-ban/ghi/", meetings.new_meeting, name="new-meeting"),
    path("<int:number>/", plans.plan, name="plan"),
    path("<int:number>/duyet/", plans.approve, name="approve-plan"),
    path("<int:number>/nhap/", importing.importing, name="import-tasks"),
    path("<int:number>/ke-hoach.xlsx", plans.plan_file, {"form": "xlsx"}, name="plan-xlsx"),
    path("<int:number>/ke-hoach.docx", plans.plan_file, {"form": "docx"}, name="plan-docx"),
]
